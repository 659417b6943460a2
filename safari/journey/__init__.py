"""The customer's journey: its touchpoints, in order."""
