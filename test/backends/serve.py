"""Runs a Python module as a program until standard input closes.

The test process holds the other end of standard input, so the server ends with it, even when it is killed.
"""

import os
import runpy
import sys
import threading


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
