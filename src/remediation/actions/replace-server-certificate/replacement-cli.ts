import { shellQuote } from '../../languages/cli/shell-quote.ts';

/** Command lines that find what serves a certificate, and show by which calls it moves to another. */
export function replacementCli(name: string, id: string | undefined, regions: readonly string[]): string[] {
  const all = "$(aws ec2 describe-regions --query 'Regions[].RegionName' --output text)";
  const list = regions.length === 0 ? all : regions.map(shellQuote).join(' ');
  return [
    '# What serves it: a line for each listener and distribution.',
    `old=$(aws iam get-server-certificate --server-certificate-name ${shellQuote(name)} --query ServerCertificate.ServerCertificateMetadata.Arn --output text)`,
    id === undefined
      ? `id=$(aws iam get-server-certificate --server-certificate-name ${shellQuote(name)} --query ServerCertificate.ServerCertificateMetadata.ServerCertificateId --output text)`
      : `id=${shellQuote(id)}`,
    `for region in ${list}; do`,
    '  aws elb describe-load-balancers --region "$region" --output text \\',
    '    --query "LoadBalancerDescriptions[?ListenerDescriptions[?Listener.SSLCertificateId==\'$old\']].LoadBalancerName"',
    '  for balancer in $(aws elbv2 describe-load-balancers --region "$region" --query \'LoadBalancers[].LoadBalancerArn\' --output text); do',
    '    for listener in $(aws elbv2 describe-listeners --region "$region" --load-balancer-arn "$balancer" --output text \\',
    '      --query "Listeners[?Protocol==\'HTTPS\' || Protocol==\'TLS\'].ListenerArn"); do',
    '      aws elbv2 describe-listener-certificates --region "$region" --listener-arn "$listener" --output text \\',
    '        --query "Certificates[?CertificateArn==\'$old\'].[\'$listener\',IsDefault]"',
    '    done',
    '  done',
    'done',
    'aws cloudfront list-distributions --query "DistributionList.Items[?ViewerCertificate.IAMCertificateId==\'$id\'].Id" --output text',
    '# The new one, in the Region of the load balancer; in us-east-1 for CloudFront. Requested, it renews itself once its DNS records are there:',
    'aws acm request-certificate --region "$region" --domain-name www.example.com --validation-method DNS',
    '# Or imported, with the key at hand:',
    'aws acm import-certificate --region "$region" --certificate fileb://certificate.pem --private-key fileb://key.pem --certificate-chain fileb://chain.pem',
    '# Put its ARN into $new, and move each of what was found; other certificates of the listener stay:',
    'aws elbv2 modify-listener --region "$region" --listener-arn "$listener" --certificates "CertificateArn=$new"',
    'aws elbv2 add-listener-certificates --region "$region" --listener-arn "$listener" --certificates "CertificateArn=$new"',
    'aws elbv2 remove-listener-certificates --region "$region" --listener-arn "$listener" --certificates "CertificateArn=$old"',
    'aws elb set-load-balancer-listener-ssl-certificate --region "$region" --load-balancer-name "$balancer" --load-balancer-port 443 --ssl-certificate-id "$new"',
    '# Check what is served:',
    'openssl s_client -connect www.example.com:443 -servername www.example.com </dev/null | openssl x509 -noout -issuer -enddate',
  ];
}
