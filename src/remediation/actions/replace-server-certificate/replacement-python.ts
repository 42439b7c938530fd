import { pythonText } from '../../languages/python/python-text.ts';

/** A boto3 program that finds what serves a certificate, and moves it to the new one of its Region where that is filled in. */
export function replacementPython(name: string, regions: readonly string[]): string[] {
  const listed =
    regions.length === 0
      ? 'sorted(region["RegionName"] for region in boto3.client("ec2").describe_regions()["Regions"])'
      : `[${regions.map(pythonText).join(', ')}]`;
  return [
    'import boto3',
    '',
    '# Fill in the ARN of the new certificate by Region, and run it again. Where it is left out, nothing is changed.',
    'NEW = {}  # {"eu-west-1": "arn:aws:acm:eu-west-1:111122223333:certificate/..."}',
    '',
    `held = boto3.client("iam").get_server_certificate(ServerCertificateName=${pythonText(name)})`,
    'metadata = held["ServerCertificate"]["ServerCertificateMetadata"]',
    'old = metadata["Arn"]',
    `for region in ${listed}:`,
    '    new = NEW.get(region)',
    '    classic = boto3.client("elb", region_name=region)',
    '    for page in classic.get_paginator("describe_load_balancers").paginate():',
    '        for balancer in page["LoadBalancerDescriptions"]:',
    '            for listener in (one["Listener"] for one in balancer["ListenerDescriptions"]):',
    '                if listener.get("SSLCertificateId") != old:',
    '                    continue',
    '                print(region, balancer["LoadBalancerName"], listener["LoadBalancerPort"])',
    '                if new:',
    '                    classic.set_load_balancer_listener_ssl_certificate(',
    '                        LoadBalancerName=balancer["LoadBalancerName"],',
    '                        LoadBalancerPort=listener["LoadBalancerPort"],',
    '                        SSLCertificateId=new,',
    '                    )',
    '    elb = boto3.client("elbv2", region_name=region)',
    '    for page in elb.get_paginator("describe_load_balancers").paginate():',
    '        for balancer in page["LoadBalancers"]:',
    '            listeners = elb.get_paginator("describe_listeners").paginate(LoadBalancerArn=balancer["LoadBalancerArn"])',
    '            for listener in (one for part in listeners for one in part["Listeners"]):',
    '                if listener.get("Protocol") not in ("HTTPS", "TLS"):',
    '                    continue',
    '                arn = listener["ListenerArn"]',
    '                certificates = elb.get_paginator("describe_listener_certificates").paginate(ListenerArn=arn)',
    '                for one in (one for part in certificates for one in part["Certificates"]):',
    '                    if one["CertificateArn"] != old:',
    '                        continue',
    '                    print(region, arn, "default" if one.get("IsDefault") else "by host name")',
    '                    if new and one.get("IsDefault"):',
    '                        elb.modify_listener(ListenerArn=arn, Certificates=[{"CertificateArn": new}])',
    '                    elif new:',
    '                        elb.add_listener_certificates(ListenerArn=arn, Certificates=[{"CertificateArn": new}])',
    '                        elb.remove_listener_certificates(ListenerArn=arn, Certificates=[{"CertificateArn": old}])',
    'for page in boto3.client("cloudfront").get_paginator("list_distributions").paginate():',
    '    for distribution in page["DistributionList"].get("Items", []):',
    '        if distribution["ViewerCertificate"].get("IAMCertificateId") == metadata["ServerCertificateId"]:',
    '            print("cloudfront", distribution["Id"], "is to be moved by hand, to a certificate in us-east-1")',
  ];
}
