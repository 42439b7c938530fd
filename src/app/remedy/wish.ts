/** One remediation to plan: an action, what it is aimed at, and its parameters. */
export interface Wish {
  action: string;
  /** As `--target` takes it. */
  target: string;
  parameters: Readonly<Record<string, string>>;
}
