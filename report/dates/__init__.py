"""Reading an article's time expressions: one phrase family a file (to come)."""
