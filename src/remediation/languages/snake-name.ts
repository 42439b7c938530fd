/** Operations that botocore names by a table of its own, because a product's name in them has capitals inside. */
const products: readonly (readonly [RegExp, string])[] = [
  [/iSCSI/, 'Iscsi'],
  [/HITs/, 'Hits'],
  [/PartiQL/, 'Partiql'],
  [/OAuth2(?=Token(?:WithIAM)?$)/, 'Oauth2'],
  [/WhatsApp/, 'Whatsapp'],
  [/OTel/, 'Otel'],
];

/**
 * An operation as boto3 names its method, `CreateSAMLProvider` as `create_saml_provider`; the AWS CLI has `-` for `_`.
 * @see https://github.com/boto/botocore/blob/develop/botocore/__init__.py (`xform_name`)
 */
export function snakeName(operation: string): string {
  const plain = products.reduce((name, [from, to]) => name.replace(from, to), operation);
  return plain
    .replace(/([A-Z]{2,})s$/, (_, letters: string) => `_${letters.toLowerCase()}s`)
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
