/** What every script has: words to the person, marks of what is done, and the making of one call. */
export const prelude = `say() { printf '%s\\n' "$1" >&3; }

stop() {
  printf '%s\\n' "$1" >&2
  exit 1
}

mark_of() { if [ -f "$folder/$1" ]; then cat -- "$folder/$1"; fi; }

mark() { printf '%s\\n' "$2" >"$folder/$1" || stop "The folder $folder cannot be written to."; }

forget() { rm -f -- "$@"; }

was_done() { [ "$(mark_of "$1")" = 'done' ]; }

# refused_by CODE: whether AWS refused the last call with this error code.
refused_by() {
  local plain=\${1%Exception}
  case $(cat -- "$folder/error") in
    *"An error occurred ($plain) when calling"* | *"An error occurred (\${plain}Exception) when calling"*) return 0 ;;
    *) return 1 ;;
  esac
}

# was_refused: whether AWS answered the last call with an error, so that it was not carried out.
was_refused() {
  local code
  for code in InternalFailure InternalError ServiceFailure ServiceUnavailable; do
    if refused_by "$code"; then return 1; fi
  done
  case $(cat -- "$folder/error") in
    *'An error occurred ('* | *'Parameter validation failed'*) return 0 ;;
    *) return 1 ;;
  esac
}

# run ID TITLE ONCE CODE...: makes the call of the function ID, unless it was made before. ONCE is "once" where making it
# twice would do more than making it once. By the CODEs AWS says that things are so already.
run() {
  local id=$1 title=$2 once=$3 earlier answer='' status=0 code
  shift 3
  earlier=$(mark_of "$id")
  at=$title
  case $earlier in
    'done' | already)
      say "Done before: $title"
      return 0
      ;;
    begun)
      [ "$once" != once ] || stop "It was begun before, and whether AWS did it is not known. Look in the account: if it was done, write the word done into $folder/$id, otherwise delete that file."
      ;;
  esac
  say "$title"
  [ "$earlier" = begun ] || forget "$folder/$id".*
  mark "$id" begun
  answer=$("$id" 2>"$folder/error") || status=$?
  forget "$folder/input"
  if [ "$status" -ne 0 ]; then
    for code in "$@"; do
      if refused_by "$code"; then
        if [ "$earlier" = begun ]; then mark "$id" 'done'; else mark "$id" already; fi
        say 'It is so already.'
        return 0
      fi
    done
    cat -- "$folder/error" >&2
    # 99: the call was not reached. 252 and 253: the AWS CLI did not make it.
    case $status in 99 | 252 | 253) rm -f -- "$folder/$id" ;; *) if was_refused; then rm -f -- "$folder/$id"; fi ;; esac
    exit 1
  fi
  if declare -F "keep_$id" >/dev/null; then "keep_$id" "$answer"; fi
  mark "$id" 'done'
}
`;
