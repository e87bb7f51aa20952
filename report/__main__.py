"""`python -m report` is the same as the command `datestone`."""

from report.cli import main

if __name__ == "__main__":
    main()
