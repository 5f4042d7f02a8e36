#!/bin/sh

# r: makes one cluster of its instances; needs REDISCLI_AUTH in the environment where they have a password
set -eu
address() { getent ahosts "$1" | awk 'NR == 1 { print $1 } END { exit NR == 0 }' || { echo "$1 has no address" >&2; return 1; }; }
node1=$(address one-1)
node2=$(address one-2)
node3=$(address one-3)
node4=$(address two-1)
node5=$(address two-2)
node6=$(address two-3)
exec redis-cli --cluster create --cluster-replicas 1 "$@" \
    "$node1":6379 \
    "$node2":6379 \
    "$node3":6379 \
    "$node4":6379 \
    "$node5":6379 \
    "$node6":6379
