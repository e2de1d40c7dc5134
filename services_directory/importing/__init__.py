"""Takes services over from another directory's Open Referral UK feed, as drafts, and never over a person's check."""
