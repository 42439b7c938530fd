/** Secrets: made, asked for, and handed over. They go through files of the owner, never through arguments. */
export const preludeSecrets = {
  made: `# drawn LETTERS COUNT: so many letters at random.
drawn() { head -c 4096 /dev/urandom | LC_ALL=C tr -dc "$1" | cut -c "1-$2"; }

# made_password NAME: a password with letters of every kind, as long as the policy of the account wants and 24 at least.
# One that is there already is of a call that was cut short.
made_password() {
  local length password
  if [ -s "$folder/$1" ]; then
    cat -- "$folder/$1"
    return 0
  fi
  length=$(aws iam get-account-password-policy --region "$region" --query PasswordPolicy.MinimumPasswordLength --output text 2>/dev/null) || length=0
  case $length in '' | *[!0-9]*) length=0 ;; esac
  [ "$length" -ge 24 ] || length=24
  password=$(drawn A-Z 1)$(drawn a-z 1)$(drawn 0-9 1)$(drawn '!@#%^*_+=-' 1)$(drawn 'A-Za-z0-9!@#%^*_+=-' "$((length - 4))")
  [ "\${#password}" -eq "$length" ] || return 1
  printf '%s\\n' "$password" >"$folder/$1" || return 1
  printf '%s' "$password"
}
`,
  asked: `# asked QUESTION PATTERN: what the person types, which is not shown.
asked() {
  local reply
  printf '%s ' "$1" >&3
  IFS= read -rs reply || [ -n "$reply" ] || return 1
  printf '\\n' >&3
  if [[ ! $reply =~ $2 ]]; then
    printf '%s\\n' 'That has not the form that is asked for.' >&2
    return 1
  fi
  json_text "$reply"
}
`,
  file: `# leave NAME LABEL: says where a secret lies.
leave() { say "$2: in the file $folder/$1, which only you can read. Hand it over, then delete the file."; }
`,
  terminal: `# show NAME LABEL: shows a secret once. Where there is no terminal it stays in its file.
show() {
  if [ ! -t 3 ]; then
    leave "$1" "$2"
    return 0
  fi
  say "$2, shown this once:"
  cat -- "$folder/$1" >&3
  printf '\\n' >&3
  rm -f -- "$folder/$1"
}
`,
  'secrets-manager': `# entrust NAME LABEL SECRET: puts a secret into AWS Secrets Manager. SECRET is its name there, as JSON.
entrust() {
  local value status=0
  value=$(json_text "$(cat -- "$folder/$1")") || stop "What is in $folder/$1 cannot be handed over."
  aws secretsmanager create-secret --region "$region" \\
    --cli-input-json "$(hidden "{\\"Name\\": $3, \\"SecretString\\": \\"$value\\"}")" >/dev/null 2>"$folder/error" || status=$?
  if [ "$status" -ne 0 ] && refused_by ResourceExists; then
    status=0
    aws secretsmanager put-secret-value --region "$region" \\
      --cli-input-json "$(hidden "{\\"SecretId\\": $3, \\"SecretString\\": \\"$value\\"}")" >/dev/null 2>"$folder/error" || status=$?
  fi
  forget "$folder/input"
  if [ "$status" -ne 0 ]; then
    cat -- "$folder/error" >&2
    say "$2: it could not be put into AWS Secrets Manager, and lies in the file $folder/$1, which only you can read. Hand it over, then delete the file."
    return 0
  fi
  rm -f -- "$folder/$1"
  say "$2: in AWS Secrets Manager, as $3."
}
`,
};
