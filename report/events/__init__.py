"""From articles and times to claims and proposed events (to come)."""
