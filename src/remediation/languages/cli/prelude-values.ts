/** Values that one call tells and another takes. */
export const preludeValues = {
  json: `# json_text TEXT: the inside of a JSON string.
json_text() {
  local text=$1
  case $text in *[[:cntrl:]]*) return 1 ;; esac
  text=\${text//\\\\/\\\\\\\\}
  text=\${text//\\"/\\\\\\"}
  printf '%s' "$text"
}
`,
  told: `# told NAME: what an earlier step was told by AWS, safe inside a JSON string.
told() {
  if [ ! -s "$folder/$1" ]; then
    printf '%s\\n' "There is no $folder/$1: what it should hold was never told here, because the step was not done or was so already." >&2
    return 1
  fi
  json_text "$(cat -- "$folder/$1")"
}
`,
  keep: `# keep NAME VALUE: keeps what AWS told.
keep() {
  case $2 in '' | None) stop "AWS did not tell what is to go to $folder/$1." ;; esac
  mark "$1" "$2"
}
`,
  hidden: `# hidden JSON: puts parameters with a secret where only the owner can read them, and names the place to the AWS CLI.
hidden() {
  printf '%s' "$1" >"$folder/input" || return 1
  printf 'file://%s' "$folder/input"
}
`,
};
