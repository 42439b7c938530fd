"""localemu without what slows it down where many calls are made and nobody asks for it.

Its answers about an account are otherwise full of the policies that AWS manages, a switch of moto that it sets by itself.
And it passes every call on to EventBridge a minute later, on a thread of its own.
"""

import runpy

import moto.settings

moto.settings.load_iam_aws_managed_policies = lambda: False

from localemu.services.cloudtrail import recording_hook

recording_hook._emit_cloudtrail_to_eventbridge = lambda *_, **__: None
runpy.run_module("localemu.runtime.main", run_name="__main__", alter_sys=True)
