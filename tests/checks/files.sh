# Sourced by the checks: `files PATTERN...` prints the project's files that match, one a line.
# Works in a git checkout and in an unpacked archive.
files() {
  if git rev-parse --git-dir >/dev/null 2>&1; then
    git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do
      [ -f "$file" ] && printf '%s\n' "$file"
    done
  else
    local pattern
    for pattern in "$@"; do
      find . -path './build*' -prune -o -type f -name "$pattern" -printf '%P\n'
    done
  fi
}
