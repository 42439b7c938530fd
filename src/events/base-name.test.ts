import { describe, expect, it } from 'vitest';
import { baseName } from './base-name.ts';

describe('baseName', () => {
  it.each([
    ['UpdateFunctionCode20150331v2', 'UpdateFunctionCode'],
    ['CreateFunction20150331', 'CreateFunction'],
    ['AddPermission20150331v2', 'AddPermission'],
    ['CreateDistribution2020_05_31', 'CreateDistribution'],
    ['DescribeThingv2', 'DescribeThing'],
    ['DescribeThing_v12', 'DescribeThing'],
    ['ListObjectsV2', 'ListObjectsV2'],
    ['CreateUser', 'CreateUser'],
    ['PutS3', 'PutS3'],
    ['GetRoute53', 'GetRoute53'],
    ['20150331', '20150331'],
    ['v2', 'v2'],
    ['', ''],
    [`${'v1'.repeat(100_000)}`, 'v1'.repeat(100_000)],
  ])('%s', (name, expected) => expect(baseName(name)).toBe(expected));
});
