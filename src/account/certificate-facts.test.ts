import fc from 'fast-check';
import { expect, it } from 'vitest';
import { certificateFacts } from './certificate-facts.ts';

const rsa = `-----BEGIN CERTIFICATE-----
MIICBDCCAW2gAwIBAgIUQSKc7dZVwwwvZAgrzZ22WvIixwcwDQYJKoZIhvcNAQEL
BQAwFDESMBAGA1UEAwwJYS5leGFtcGxlMB4XDTI2MTEyMTE4MDM0OVoXDTI3MDIx
OTE4MDM0OVowFDESMBAGA1UEAwwJYS5leGFtcGxlMIGfMA0GCSqGSIb3DQEBAQUA
A4GNADCBiQKBgQDE3JtF2ijRl3vLIpvQf5mHfpIWq9cC2IXnnYDoa/fwSdcjCiTG
ezALtuufZn8xT1zZ7QbTh/8S7J4DBVNvBAo3zU2OjOgA2v4hFYSa4OexBGCTuYzu
cxAuB2o17x3nH8+OxyDaU9uGi8++WMgAEaadXFRnSxlad35tG5R3wQomPQIDAQAB
o1MwUTAdBgNVHQ4EFgQU+/58fUEbmgiPU0I8ECHL79mqmV0wHwYDVR0jBBgwFoAU
+/58fUEbmgiPU0I8ECHL79mqmV0wDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0B
AQsFAAOBgQC+nKT+/vIb8oagrIXdWf8+i07wPxZJakgA+qGzsQiv8DEGC1LPI2mV
1x49MsQGYI6luLXNrU0YYL4nGUQ+1iCmXsArwdY4z09CT9z6/FOljoLaTFSQT2Dl
70E4+tekNRYzB5QY+D5eM89GJ4+96cXj3iayrgBdCdCaTX5jCrhbXw==
-----END CERTIFICATE-----`;
const ed25519 = `-----BEGIN CERTIFICATE-----
MIIBLDCB36ADAgECAhQSkXtQqkvYh5xrRFOwTQPLzWyrxjAFBgMrZXAwDDEKMAgG
A1UEAwwBZTAeFw0yNjExMjExODAzNDlaFw0yNjExMjYxODAzNDlaMAwxCjAIBgNV
BAMMAWUwKjAFBgMrZXADIQCsawPU3a8zen2/HPhCR2YwmnY5sXMyQ63d9e8DIYv+
daNTMFEwHQYDVR0OBBYEFATFXL4+r1H9/H3fZt7w6mDwbSDtMB8GA1UdIwQYMBaA
FATFXL4+r1H9/H3fZt7w6mDwbSDtMA8GA1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EA
zDrUu3KfAtBNNHu6rtjlJTDaLKk3vTX0VEDgsid11w/QjAOjhVNsk+EkatlfHjmC
jWt2gfktR149OjAWMKeGBA==
-----END CERTIFICATE-----`;

it.each([
  ['an RSA certificate', rsa, { expires: '2027-02-19T18:03:49Z', keyType: 'RSA 1024' }],
  ['an Ed25519 certificate', ed25519, { expires: '2026-11-26T18:03:49Z', keyType: 'ED25519' }],
  ['the first of a chain', `${rsa}\n${ed25519}`, { expires: '2027-02-19T18:03:49Z', keyType: 'RSA 1024' }],
  ['line ends of Windows', rsa.replaceAll('\n', '\r\n'), { expires: '2027-02-19T18:03:49Z', keyType: 'RSA 1024' }],
])('reads %s', (_, pem, facts) => expect(certificateFacts(pem)).toEqual(facts));

it.each([
  ['nothing', ''],
  ['text', 'EXAMPLE'],
  ['an empty frame', '-----BEGIN CERTIFICATE-----\nEXAMPLE\n-----END CERTIFICATE-----'],
  ['half a certificate', rsa.slice(0, 400)],
  ['a flood', rsa.repeat(200)],
])('knows nothing of %s', (_, pem) => expect(certificateFacts(pem)).toEqual({}));

it('is total, whatever bytes a certificate holds', () => {
  const places = fc.array(fc.tuple(fc.nat(rsa.length - 1), fc.constantFrom(...'AZaz09+/=\n')), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(places, (changes) => {
      const characters = [...rsa];
      for (const [place, character] of changes) characters[place] = character;
      expect(certificateFacts(characters.join(''))).toBeTypeOf('object');
    }),
  );
});
