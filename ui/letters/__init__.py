"""Letters: an e-mail shown before it goes to the mail program."""
