"""Calls to customers who left: who was reached, why they left, whether we may call again."""
