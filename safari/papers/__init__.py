"""Papers: all that is handed out for a safari."""
