"""Frames that a program wrote out with SGR colours, and the file in which the floor reads them."""

import re
import struct
import unicodedata

BOLD, DIM, ITALIC, UNDERLINE, REVERSE = 1, 2, 4, 8, 16
SWITCHES = {1: (BOLD, 0), 2: (DIM, 0), 3: (ITALIC, 0), 4: (UNDERLINE, 0), 7: (REVERSE, 0),
            22: (0, BOLD | DIM), 23: (0, ITALIC), 24: (0, UNDERLINE), 27: (0, REVERSE)}
PLAIN = (-1, -1, 0)  # foreground, background (palette indices, -1 the terminal's own), attributes
SGR = re.compile(r"\x1b\[([0-9;:]*)m")


def split(text):
    """The frames of an output in which a line holding only U+000C stands between two of them."""
    return [part.strip("\n") for part in re.split(r"(?m)^\f\n?", text) if part.strip("\n")]


def parse(text, width, height):
    """One frame: `height` rows of (style, characters) runs, each row `width` columns wide."""
    style, rows = PLAIN, []
    for line in text.split("\n")[:height]:
        row, column = [], 0
        for index, piece in enumerate(SGR.split(line)):
            if index % 2:
                style = changed(style, piece)
                continue
            for character in piece:
                cells = columns(character)
                if column + cells > width:
                    raise ValueError(f"row {len(rows)} is wider than {width} columns: {line!r}")
                column += cells
                append(row, style, character)
        if column < width:
            append(row, PLAIN, " " * (width - column))
        rows.append(row)
    rows += [[[PLAIN, " " * width]] for _ in range(height - len(rows))]
    return rows


def append(row, style, characters):
    if row and row[-1][0] == style:
        row[-1][1] += characters
    else:
        row.append([style, characters])


def columns(character):
    if unicodedata.combining(character):
        return 0
    if character < " ":
        raise ValueError(f"a frame holds the control character {character!r}")
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def changed(style, parameters):
    """The style after one SGR sequence. Colours must be of the palette: the bench runs at 256."""
    foreground, background, attributes = style
    numbers = [int(word or 0) for word in re.split("[;:]", parameters or "0")]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            foreground, background, attributes = PLAIN
        elif number in SWITCHES:
            on, off = SWITCHES[number]
            attributes = attributes & ~off | on
        elif number in (38, 48):
            if numbers.pop(0) != 5:
                raise ValueError(f"a colour outside the palette: {parameters}")
            colour = numbers.pop(0)
            foreground, background = (colour, background) if number == 38 else (foreground, colour)
        elif number in (39, 49):
            foreground, background = (-1, background) if number == 39 else (foreground, -1)
        elif number // 10 in (3, 9):
            foreground = number % 10 + (8 if number >= 90 else 0)
        elif number // 10 in (4, 10):
            background = number % 10 + (8 if number >= 100 else 0)
        else:
            raise ValueError(f"unknown style {parameters!r}")
    return foreground, background, attributes


def words(frame):
    """Words of one style in one row, which a painter sends in one piece; longest first."""
    found = {word for row in frame for _, characters in row for word in characters.split() if word.isalpha()}
    return sorted(found, key=lambda word: (-len(word), word))


def write(path, frames, width, height):
    """Writes the frames of all steps, each different one once, as floor.c reads them."""
    styles, unique, sequence = {}, {}, []
    for frame in frames:
        key = tuple(tuple((style, characters) for style, characters in row) for row in frame)
        sequence.append(unique.setdefault(key, len(unique)))
        for row in frame:
            for style, _ in row:
                styles.setdefault(style, len(styles))
    offsets, body = [], []
    start = 5 + 3 * len(styles) + len(sequence) + len(unique)
    for frame in unique:
        offsets.append(start + len(body))
        for row in frame:
            body.append(len(row))
            for style, characters in row:
                body += [styles[style], len(characters), *map(ord, characters)]
    numbers = [width, height, len(styles), len(unique), len(sequence)]
    numbers += [number for style in styles for number in style] + sequence + offsets + body
    with open(path, "wb") as file:
        file.write(struct.pack(f"={len(numbers)}i", *numbers))
