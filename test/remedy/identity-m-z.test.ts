import { backendOf } from './kit/backend-of.ts';
import { everyCase } from './kit/every-case.ts';
import { identityOnFake } from './kit/identity-on-fake.ts';

// Two files, so that two workers share the time.
identityOnFake((await everyCase()).filter((one) => backendOf(one) === 'fake' && one.name >= 'm'));
