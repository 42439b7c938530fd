"""localemu without the policies that AWS manages, which its answers about an account are otherwise full of.

It sets the switch of moto by itself, so that the function that reads the switch has to go.
"""

import runpy

import moto.settings

moto.settings.load_iam_aws_managed_policies = lambda: False
runpy.run_module("localemu.runtime.main", run_name="__main__", alter_sys=True)
