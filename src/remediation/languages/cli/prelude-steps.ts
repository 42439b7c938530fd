/** Steps that are no plain calls: gates, and calls that nothing takes back. */
export const preludeSteps = {
  gate: `# pass ID TITLE: holds the gate of the function ID, unless it was passed before.
pass() {
  if was_done "$1"; then return 0; fi
  at=$2
  say "$2"
  "$1"
  mark "$1" 'done'
}
`,
  reversible: '',
  irreversible: `# lost_for_good ID WHY: says of a step that nothing takes it back, if it was done from here.
lost_for_good() {
  case $(mark_of "$1") in
    'done' | begun)
      say "$2"
      return 1
      ;;
    *) forget "$folder/$1" ;;
  esac
}
`,
};
