import type { Gate } from '../../plan/plan.ts';

/** What must hold before what follows: the checks of each kind of gate. */
export const preludeGates: Readonly<Record<Gate['kind'], string>> = {
  'key-used': `# key_used JSON: waits until an access key was used, for 10 minutes or TRAILWARD_PATIENCE seconds.
key_used() {
  local left=\${TRAILWARD_PATIENCE:-600} used
  while :; do
    used=$(aws iam get-access-key-last-used --region "$region" --query AccessKeyLastUsed.LastUsedDate --output text --cli-input-json "$1") ||
      stop 'When the access key was last used could not be read.'
    case $used in '' | None | N/A) ;; *) return 0 ;; esac
    [ "$left" -gt 0 ] || stop 'The access key has not been used yet. Bring it to where it is needed, then run this again: it goes on from here.'
    sleep 15
    left=$((left - 15))
  done
}
`,
  wait: '',
  confirm: `# confirmed QUESTION: a person says yes.
confirmed() {
  local reply=''
  printf '%s [yes/no] ' "$1" >&3
  read -r reply || [ -n "$reply" ] || stop 'Nobody answered.'
  [ "$reply" = yes ] || stop 'Not confirmed, so nothing after it was done.'
}
`,
  quiet: `# quiet QUERY: CloudTrail tells of no call by the principal since this was begun. It tells of a call minutes after it.
quiet() {
  local seen
  seen=$(aws cloudtrail lookup-events --region "$region" --start-time "$(mark_of begun)" --query "$1" --output text) ||
    stop 'The events of CloudTrail could not be read.'
  seen=$(printf '%s' "$seen" | tr -s ' \\t\\n' ' ')
  case $seen in '' | ' ' | None) return 0 ;; *) stop "The principal has acted since this was begun: $seen. Look at what it did before you go on." ;; esac
}
`,
};
