# What back-up and restore share: where the database is, and which client programs speak to it.

# Says what went wrong and ends.
refuse() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# The first of the named programs that is on the PATH or among the server files that ./run unpacked.
program() {
  local name found
  for name in "$@"; do
    if found=$(command -v "$name"); then
      echo "$found"
      return
    fi
    for found in "$root"/.guatu/server/*/bin/"$name" "$root"/.guatu/*/server/*/bin/"$name"; do
      if [ -x "$found" ]; then
        echo "$found"
        return
      fi
    done
  done
  refuse "none of these programs is here: $*. Install a MySQL or MariaDB client."
}

# The two families of client programs differ in a few options.
is_mariadb() {
  [[ "$("$1" --version)" == *MariaDB* ]]
}

# find_database PROGRAM: reads GUATU_DATABASE_URL, _USER and _PASSWORD; sets $database, and $login, an option file for
# the program that only its owner reads.
find_database() {
  local pattern='^jdbc:mysql://([^:/?]+)(:([0-9]+))?/([A-Za-z0-9_]+)(\?.*)?$'
  [[ "${GUATU_DATABASE_URL:-}" =~ $pattern ]] \
    || refuse "set GUATU_DATABASE_URL (jdbc:mysql://HOST:PORT/DATABASE), GUATU_DATABASE_USER and GUATU_DATABASE_PASSWORD"
  local host=${BASH_REMATCH[1]} port=${BASH_REMATCH[3]:-3306} options=${BASH_REMATCH[5]:-}
  database=${BASH_REMATCH[4]}
  login=$(mktemp)
  trap 'rm -f "$login"' EXIT
  local password=${GUATU_DATABASE_PASSWORD:-}
  password=${password//\\/\\\\}
  {
    echo "[client]"
    echo "host=$host"
    echo "port=$port"
    echo "protocol=tcp"
    echo "user=${GUATU_DATABASE_USER:-guatu}"
    echo "password=\"${password//\"/\\\"}\""
    if [[ "$options" == *sslMode=DISABLED* || "$host" == 127.0.0.1 || "$host" == localhost ]]; then
      if is_mariadb "$1"; then echo "skip-ssl"; else echo "ssl-mode=DISABLED"; fi
    fi
  } >"$login"
}
