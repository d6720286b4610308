#!/usr/bin/env bash
# Makes the clips in media/ that every showreel of the sandbox plays. Run by hand, with ffmpeg (Debian: apt-get install ffmpeg);
# what it made is committed, because encoders give other bytes from one version to the next.
set -euo pipefail
cd "$(dirname "$0")/../media"

seconds=4
encode() { ffmpeg -hide_banner -loglevel error -y "$@"; }
common=(-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact)

# A slate that moves and a soft tone: small at any resolution.
video() { # video FILE WIDTH HEIGHT
  local file=$1 width=$2 height=$3
  local bar=$((height / 8))
  encode \
    -f lavfi -i "color=c=0x22333b:s=${width}x${height}:r=12:d=$seconds" \
    -f lavfi -i "color=c=0xf3d9c4:s=${bar}x${bar}:r=12:d=$seconds" \
    -f lavfi -i "color=c=0xb5654a:s=${width}x$((bar / 2)):r=12:d=$seconds" \
    -f lavfi -i "sine=frequency=220:sample_rate=44100:d=$seconds" \
    -filter_complex "[0][2]overlay=0:H-h[floor];[floor][1]overlay=x='(W-w)*t/$seconds':y='(H-2*h)*abs(sin(PI*t))'[v];[3]volume=0.1[a]" \
    -map '[v]' -map '[a]' -c:v libx264 -profile:v main -pix_fmt yuv420p -preset veryslow -crf 30 \
    -c:a aac -b:a 24k -ac 1 -movflags +faststart "${common[@]}" "$file"
}
video sd.mp4 854 480
video hd.mp4 1280 720
video full_hd.mp4 1920 1080
video portrait.mp4 720 1280

audio() { # audio FILE CODEC
  encode -f lavfi -i "sine=frequency=330:sample_rate=44100:d=$seconds" -af "volume=0.3,afade=out:st=$((seconds - 1)):d=1" \
    -c:a "$2" -b:a 32k -ac 1 "${common[@]}" "${@:3}" "$1"
}
audio audio.m4a aac -movflags +faststart
audio audio.mp3 libmp3lame -write_xing 0 -id3v2_version 0
ls -l
