"""Other formats in and out (to come)."""
