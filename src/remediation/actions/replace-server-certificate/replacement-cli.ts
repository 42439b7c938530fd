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
    "      --query \"Listeners[?Protocol=='HTTPS' || Protocol=='TLS'].ListenerArn\"); do",
    '      aws elbv2 describe-listener-certificates --region "$region" --listener-arn "$listener" --output text \\',
    "        --query \"Certificates[?CertificateArn=='$old'].['$listener',IsDefault]\"",
    '    done',
    '  done',
    'done',
    'aws cloudfront list-distributions --query "DistributionList.Items[?ViewerCertificate.IAMCertificateId==\'$id\'].Id" --output text',
    '# The lines from here on are to be filled in, and are comments so that nothing is changed by pasting them.',
    '# The new one, in the Region of the load balancer; in us-east-1 for CloudFront. Requested, it renews itself once its DNS records are there:',
    '#   aws acm request-certificate --region REGION --domain-name HOST --validation-method DNS',
    '# Or imported, with the key at hand:',
    '#   aws acm import-certificate --region REGION --certificate fileb://certificate.pem --private-key fileb://key.pem --certificate-chain fileb://chain.pem',
    '# Where the old one is the default of a listener; other certificates of the listener stay:',
    '#   aws elbv2 modify-listener --region REGION --listener-arn LISTENER --certificates CertificateArn=NEW',
    '# Where it is one of several by host name:',
    '#   aws elbv2 add-listener-certificates --region REGION --listener-arn LISTENER --certificates CertificateArn=NEW',
    '#   aws elbv2 remove-listener-certificates --region REGION --listener-arn LISTENER --certificates "CertificateArn=$old"',
    '# For a Classic Load Balancer:',
    '#   aws elb set-load-balancer-listener-ssl-certificate --region REGION --load-balancer-name NAME --load-balancer-port 443 --ssl-certificate-id NEW',
    '# What is served then:',
    '#   openssl s_client -connect HOST:443 -servername HOST </dev/null | openssl x509 -noout -issuer -enddate',
  ];
}
