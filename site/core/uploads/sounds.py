"""Recordings: the frames of sound are kept, and nothing else of the file (who, where, with what, a picture)."""

from .refusing import Refused

MOST_SOUND = 50_000_000  # bytes
NOT_A_SOUND = "This is not an MP3 recording, or it is damaged. Save it as MP3, and choose that file."

# ISO 11172-3 and 13818-3, Layer III: kilobits a second by the header's index, for MPEG 1 and for MPEG 2 and 2.5.
_BITRATES = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {0b11: (44100, 48000, 32000), 0b10: (22050, 24000, 16000), 0b00: (11025, 12000, 8000)}  # hertz
_FEWEST = 3  # frames; fewer could be chance


def checked_mp3(data: bytes) -> bytes:
    """Return the frames of the MP3 recording `data`, without its notes; raises Refused for anything else."""
    start = _after_notes(data)
    frames, at = [], start
    while length := _frame_length(data[at : at + 4]):
        if at + length > len(data):
            break  # a last frame that was cut off
        frames.append(data[at : at + length])
        at += length
    if len(frames) < _FEWEST:
        raise Refused(NOT_A_SOUND)
    return b"".join(frames)


def _after_notes(data: bytes) -> int:
    """Return where an ID3v2 tag at the start ends (id3.org: its length in four bytes of seven bits)."""
    if not data.startswith(b"ID3") or len(data) < 10:
        return 0
    length = 0
    for byte in data[6:10]:
        length = length << 7 | byte & 0x7F
    return 10 + length + (10 if data[5] & 0x10 else 0)


def _frame_length(head: bytes) -> int:
    """Return how many bytes the frame with this four-byte header has, 0 when it is none."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or head[1] & 0x06 != 0x02:
        return 0
    version, padding = head[1] >> 3 & 0b11, head[2] >> 1 & 1
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 0b11
    if version not in _RATES or rate == 0b11 or bitrate in (0, 0b1111):
        return 0
    first = version == 0b11
    samples = 144 if first else 72
    return samples * _BITRATES[1 if first else 2][bitrate] * 1000 // _RATES[version][rate] + padding
