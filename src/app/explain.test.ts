import { describe, expect, it } from 'vitest';
import { explanationMarkdown } from '../report/explanation-markdown.ts';
import { explainEvent, explainName } from './explain.ts';

describe('explainEvent', () => {
  it('lets no markup of an event name into Markdown', () => {
    const eventName = '`\n\n<img src=x onerror=alert(1)>\n\n[click](https://example.com)\n\n`';
    const page = explainEvent({ eventName, eventSource: 'iam.amazonaws.com', eventID: 'e', eventTime: '2026-03-02T09:00:00Z' });
    const text = [...explanationMarkdown(page)].join('');
    expect(text).not.toContain('<img');
    expect(text).not.toMatch(/(?<!\\)\[click\]\(/);
  });
});

describe('explainName', () => {
  it('says an event that the catalogue lacks from the action data, never as unsupported', () => {
    const page = explainName('ec2.amazonaws.com', 'RunInstances');
    expect(page).toMatchObject({ service: 'ec2', catalogued: false, access: 'write', kind: 'change' });
    expect(JSON.stringify(page)).not.toMatch(/unsupported/i);
  });
  it('keeps names at the beginning of a condition as they are', () => {
    const text = JSON.stringify(explainName('iam.amazonaws.com', 'GetUser').sections);
    expect(text).not.toMatch(/Holds when: (aWS|iAM|cORS)/);
  });
});
