"""Letters: e-mails ready to send to leaders and customers."""
