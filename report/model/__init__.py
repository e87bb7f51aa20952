"""The plain values that all rooms speak of; this package imports only itself and the standard library."""
