"""The command `daystarr-client`."""

import sys

from daystarr_client.device.imports import spare_imports


def main() -> int:
    """Run the program; gives the exit status."""
    spare_imports()
    from daystarr_client.bootstrap import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
