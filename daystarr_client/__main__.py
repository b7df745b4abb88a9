"""The command `daystarr-client`."""

import sys

from daystarr_client.bootstrap import run


def main() -> int:
    """Run the program; gives the exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
