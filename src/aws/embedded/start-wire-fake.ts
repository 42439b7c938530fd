export { type EmbeddedAws as WireFake, type FakeAnswer, startEmbeddedAws as startWireFake } from './start-embedded-aws.ts';
