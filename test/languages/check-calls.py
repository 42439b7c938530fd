"""Says how botocore names operations and what it finds wrong with calls of them, or what the AWS CLI takes for them.

The argument says which: boto3 or cli. Takes a JSON list of calls and answers a list in the same order.
"""

import json
import sys


def by_boto3(calls):
    from botocore import xform_name
    from botocore.session import get_session
    from botocore.validate import ParamValidator

    session = get_session()
    for call in calls:
        model = session.get_service_model(call["boto3"]).operation_model(call["action"])
        shape = model.input_shape
        problems = "" if shape is None else ParamValidator().validate(call["parameters"], shape).generate_report()
        yield {"method": xform_name(call["action"]), "problems": problems}


def by_cli(calls):
    from awscli.clidriver import create_clidriver

    commands = create_clidriver().create_help_command().command_table
    tables = {}
    for call in calls:
        service = call["cli"]
        if service not in tables:
            tables[service] = commands[service].create_help_command().command_table
        command = tables[service].get(call["command"])
        yield {"flags": None if command is None else sorted(command.arg_table)}


json.dump(list({"boto3": by_boto3, "cli": by_cli}[sys.argv[1]](json.load(sys.stdin))), sys.stdout)
