# shellcheck shell=bash
# What postgres, rabbitmq and nginx beside this file share. Each keeps everything about one server in one folder, DIR:
#   kind port url pid log …  ours alone;  data/  the server's.
# Processes are remembered by id and start time, so that a reused id is never taken for ours.
# shellcheck disable=SC2154 # here, kind and synopsis are the scripts' own

fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# nap SECONDS: sleeps without starting a process.
nap() {
  [[ -n ${nap_fd:-} ]] || exec {nap_fd}<> <(:)
  read -rt "$1" -u "$nap_fd" || true
}

# is_taken PORT: whether a program listens on it or holds it.
is_taken() {
  ! perl -MIO::Socket::INET -e 'exit !IO::Socket::INET->new(
    Listen => 1, LocalAddr => "127.0.0.1", LocalPort => $ARGV[0], ReuseAddr => 1)' "$1"
}

# free_port: a loopback port nobody uses. It lies below the range from which the kernel serves outgoing connections:
# otherwise a client could be given the port of a server that is stopped just now, and even be connected to itself.
free_port() {
  perl -MIO::Socket::INET -e '
    my $end = 32768;
    if (open(my $range, "<", "/proc/sys/net/ipv4/ip_local_port_range")) { ($end) = split " ", <$range>; }
    my $first = $end > 20000 ? 12000 : 61000;
    my $count = $end > 20000 ? $end - $first : 4000;
    for (1 .. 200) {
      my $port = $first + int(rand($count));
      my $socket = IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1", LocalPort => $port) or next;
      print "$port\n";
      exit 0;
    }
    exit 1' || fail "there is no free port on 127.0.0.1"
}

random_password() {
  local password
  password=$(head -c 96 /dev/urandom | base64 -w0 | tr -dc 'A-Za-z0-9')
  printf '%s' "${password:0:32}"
}

# install_package PACKAGE FILE: installs the Debian package when the file it brings is missing, and starts no service:
# a policy of our own refuses every start while the package is set up.
install_package() {
  local package=$1 file=$2 policy=/usr/sbin/policy-rc.d written=
  [[ ! -e $file ]] || return 0
  ((EUID == 0)) || fail "$package is not installed and only root may install it: apt-get install $package"
  command -v apt-get > /dev/null || fail "$package is not installed and this system has no apt-get to install it with"
  echo "installing $package …" >&2
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
    written=yes
  fi
  local installed=yes
  {
    apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "$package"
  } < /dev/null >&2 || installed=
  [[ -z $written ]] || rm -f "$policy"
  [[ -n $installed && -e $file ]] || fail "$package could not be installed; see above"
}

# process_start PID: the time it was started, in ticks since boot; fails when it is gone or a zombie.
process_start() {
  local stat
  { read -r stat < "/proc/$1/stat"; } 2> /dev/null || return 1
  # shellcheck disable=SC2086 # the fields after the name, which may hold blanks
  set -- ${stat##*) }
  [[ $1 != Z && $1 != X ]] || return 1
  started=${20}
}

# remember FILE PID / recall FILE: recall sets pid, and fails when that very process is gone.
remember() {
  process_start "$2" || return 1
  echo "$2 $started" > "$DIR/$1"
}

recall() {
  local since started
  { read -r pid since < "$DIR/$1"; } 2> /dev/null || return 1
  process_start "$pid" && [[ $started == "$since" ]]
}

# family PID: the process and all its descendants, parents first.
family() {
  local stat child fields
  echo "$1"
  for stat in /proc/[0-9]*/stat; do
    { read -r fields < "$stat"; } 2> /dev/null || continue
    child=${stat#/proc/}
    child=${child%/stat}
    # shellcheck disable=SC2086
    set -- "$1" ${fields##*) }
    [[ $3 != "$1" ]] || family "$child"
  done
}

# signal_family SIGNAL FILE: parents first, so that none is born unseen while they are stopped or killed.
signal_family() {
  local signal=$1 member pid
  recall "$2" || return 1
  kill -STOP "$pid" 2> /dev/null || true
  for member in $(family "$pid"); do kill -"$signal" "$member" 2> /dev/null || true; done
}

# end_family FILE SIGNAL SECONDS: asks the process by SIGNAL, and kills what is left of its family after SECONDS.
end_family() {
  local file=$1 signal=$2 seconds=$3 pid member members deadline
  if recall "$file"; then
    members=$(family "$pid")
    for member in $members; do kill -CONT "$member" 2> /dev/null || true; done
    kill -"$signal" "$pid" 2> /dev/null || true
    deadline=$((SECONDS + seconds))
    for member in $members; do
      while process_start "$member" && ((SECONDS < deadline)); do nap 0.05; done
    done
    if recall "$file"; then kill_family "$file"; fi
  fi
  rm -f "$DIR/$file"
}

# kill_family FILE: SIGKILL for all of them, and back only when they are gone.
kill_family() {
  local pid member members
  if recall "$1"; then
    kill -STOP "$pid" 2> /dev/null || true
    members=$(family "$pid")
    for member in $members; do kill -KILL "$member" 2> /dev/null || true; done
    for member in $members; do
      while process_start "$member"; do nap 0.02; done
    done
  fi
  rm -f "$DIR/$1"
}

# launch FILE COMMAND…: starts it as a session of its own, detached from our terminal and pipes, and remembers it.
launch() {
  local file=$1
  shift
  setsid "$@" < /dev/null >> "$DIR/log" 2>&1 &
  remember "$file" $!
}

# has_grown_ready CHECK SECONDS: waits until CHECK succeeds; fails when the server ends before, or the time does.
has_grown_ready() {
  local pid deadline=$((SECONDS + $2))
  until "$1"; do
    recall pid || return 1
    ((SECONDS < deadline)) || return 1
    nap 0.05
  done
}

show_log() {
  tail -n 20 "$DIR/log" >&2 2> /dev/null || true
}

# watch_parent PID REMOVE: ends the server when that process is gone, however it ended, and removes DIR with it if told so.
watch_parent() {
  local parent=$1 remove=$2 born started pid
  process_start "$parent" || fail "there is no process $parent to follow"
  born=$started
  kill_family watchdog
  (
    # shellcheck disable=SC2016
    launch watchdog bash -c '
      . "$1"
      DIR=$2
      while [[ -d $DIR ]] && process_start "$4" && [[ $started == "$5" ]]; do nap 0.5; done
      [[ ! -d $DIR ]] || exec "$3" "$6" "$DIR"
    ' watchdog "$here/common.sh" "$DIR" "$here/$kind" "$parent" "$born" "$remove"
  )
}

usage() {
  cat >&2 << TEXT
usage: $kind start DIR ${1:-[PORT]} [--with-parent PID [--throwaway]]${2:-}
       $kind stop|kill|pause|resume|url|remove DIR

start    starts the server of folder DIR and prints its address. The folder is made, and a free port chosen, the first time;
         later the data, the port and the password are those it had.
         --with-parent PID  the server ends when that process does
         --throwaway        and DIR is removed then
stop     ends it in good order; its data and address stay
kill     ends it with SIGKILL, as a power cut would
pause    freezes it: connections stay open, nothing answers; resume lets it go on
url      prints the address again
remove   ends it and deletes DIR
TEXT
  exit 2
}

# main COMMAND DIR …: calls start_server, stop_server and kill_server of the script; words are what follows DIR.
main() {
  local command=${1:-} parent='' fate=kill pid
  [[ $# -ge 2 && -n $2 ]] || usage "${synopsis[@]}"
  DIR=$2
  shift 2
  words=()
  flags=()
  while (($#)); do
    case $1 in
      --with-parent) parent=${2:?--with-parent needs a process id}; shift ;;
      --throwaway) fate=remove ;;
      --*) flags+=("$1") ;;
      *) words+=("$1") ;;
    esac
    shift
  done

  if [[ $command == start ]]; then
    umask 077
    mkdir -p "$DIR"
    DIR=$(cd "$DIR" && pwd -P)
    [[ ! -e $DIR/kind || $(< "$DIR/kind") == "$kind" ]] || fail "$DIR belongs to $(< "$DIR/kind")"
    [[ -e $DIR/kind || -z $(ls -A "$DIR") ]] || fail "$DIR is not empty and not a folder of ours"
    ((EUID != 0)) || chmod 711 "$DIR"
    echo "$kind" > "$DIR/kind"
    remember starting $$
    [[ -z $parent ]] || watch_parent "$parent" "$fate"
    if ! start_server; then
      show_log
      fail "$kind did not start; its log is $DIR/log"
    fi
    rm -f "$DIR/starting"
    cat "$DIR/url"
    return
  fi

  [[ -f $DIR/kind && $(< "$DIR/kind") == "$kind" ]] || fail "$DIR is not a folder of $kind"
  DIR=$(cd "$DIR" && pwd -P)
  case $command in
    stop | kill | remove) kill_family starting ;;
  esac
  case $command in
    stop) stop_server ;;
    kill) kill_server ;;
    pause) signal_family STOP pid || fail "$kind in $DIR is not running" ;;
    resume) signal_family CONT pid || fail "$kind in $DIR is not running" ;;
    url) cat "$DIR/url" 2> /dev/null || fail "$kind in $DIR was never started" ;;
    remove)
      kill_server
      rm -f "$DIR/kind"
      rm -rf "$DIR"
      ;;
    *) usage "${synopsis[@]}" ;;
  esac
}
