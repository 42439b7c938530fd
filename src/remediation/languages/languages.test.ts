import { describe, expect, it } from 'vitest';
import { actionPlans } from './action-plans.test-kit.ts';
import { languages } from './languages.ts';

const plans = await actionPlans();

describe.each(languages)('$name', ({ name, render }) => {
  it('says every step of every plan of an action, and nothing that nobody meant', () => {
    expect(plans.length).toBeGreaterThan(1);
    for (const plan of plans) {
      const text = render(plan);
      // Code may speak of undefined; the texts in it are those of the other languages.
      expect(text, plan.title).not.toMatch(
        name === 'typescript' ? /"undefined|undefined"|\[object Object\]|NaN/ : /undefined|\[object Object\]|NaN/,
      );
      for (const { number, title } of plan.steps) expect(text, title).toMatch(new RegExp(`Step ${number}[:.] `));
    }
  });

  it('is safe to print and to open, whatever a name holds', () => {
    const hostile = '\u001b]0;x\u0007\n# touch canary\r\u2028\u202e"\'`$(x)\\';
    for (const plan of plans) {
      const steps = plan.steps.map((step) => ({ ...step, title: hostile, why: hostile }));
      const text = render({ ...plan, title: hostile, breaks: [hostile], notes: [hostile], next: [hostile], steps });
      expect(text, plan.title).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}/u);
      expect(text.split('\n').filter((line) => line.startsWith('# touch canary'))).toEqual([]);
    }
  });

  it('says who else manages what a plan changes, and that it would put the old value back', () => {
    const [plan] = plans;
    if (plan === undefined) throw new Error('no plan');
    const managed = { ...plan, managedBy: [{ target: 'user alice', tool: 'Terraform', evidence: 'tag managed-by' }] };
    expect(render(managed).replace(/\n(?:#|\/\/)? +/g, ' ')).toContain(
      'user alice seems to be managed by Terraform (tag managed-by). Change it in that configuration first: otherwise Terraform puts the old value back',
    );
  });
});
