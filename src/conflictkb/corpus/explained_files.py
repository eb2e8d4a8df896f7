"""Problems of files: finding them, reading them, YAML itself."""

from __future__ import annotations

from conflictkb.corpus.explained import Explained

FILES = {
    "bad-character": Explained(
        "A NUL or another control character stands in the file, as it is or as an escape. Remove it.",
        'actors:\n  - id: russia\n    title: "Russia\\0"',
    ),
    "bad-encoding": Explained("The file is not UTF-8. Save it as UTF-8; a byte order mark does no harm."),
    "bad-key": Explained("A key of a mapping is a list, a mapping or nothing. A key is a text.", "? [russia]\n: 1"),
    "bad-yaml": Explained(
        "The file is no YAML from this place on, and nothing of it is read. Often a value needs quotes, since it "
        "holds "
        "`: ` or begins with `>`, `@` or a bracket, or a line is indented with a tab.",
        "actors:\n  - id: russia\n    title: Russia: a state",
    ),
    "cannot-read": Explained(
        "The file or folder is missing, may not be read, or vanished while it was read. As nobody knows what it "
        "would have "
        "declared, references that nothing else meets are not reported in the same run."
    ),
    "duplicate-key": Explained(
        "A key stands twice in one mapping; both places are named. Other readers keep the last of them silently.",
        "actors:\n  - id: russia\n    title: Russia\n    title: Russian Federation",
    ),
    "empty-file": Explained(
        "The file holds nothing, or comments alone. Records that it held before would be deleted, so this is an "
        "error: "
        "remove the file if that is meant.",
        "# nothing yet",
    ),
    "empty-value": Explained(
        "A key or an item of a list has no value (`~` and `null` are none either). Leave it out, or write `unknown` "
        "or "
        "`none`: empty, unknown and none are three different things.",
        "actors:\n  - id: russia\n    title:",
    ),
    "format-differs": Explained(
        "`fmt` would change what the file says, so it leaves the file as it is. This is a fault of the program: "
        "report it."
    ),
    "link-loop": Explained("A symbolic link leads back to itself or to a folder that holds it. Remove it."),
    "link-outside": Explained(
        "A symbolic link leads out of the folder given, and is not followed. Copy the file, or give its path too."
    ),
    "no-files": Explained(
        "No file that ends in `.yaml` or `.yml` stands below the folder given. Hidden ones do not count."
    ),
    "not-a-file": Explained("A folder, device or pipe stands where a YAML file is expected. Rename or remove it."),
    "second-document": Explained(
        "A line `---` begins a second document. A file holds one; several kinds may stand in it.",
        "actors: []\n---\nplaces: []",
    ),
    "too-big": Explained("The file is larger than 64 MB. Split it."),
    "too-deep": Explained(
        "Lists and mappings are nested more than 40 deep, which no record needs.", "[" * 41 + "]" * 41
    ),
    "yaml-anchor": Explained(
        "Anchors (`&name`) and aliases (`*name`) are refused, since they can make a small file huge. Write the value "
        "out. A "
        "text that begins with `&` or `*` needs quotes.",
        "actors: &all\n  - id: russia",
    ),
    "yaml-tag": Explained(
        "Tags (`!name`, `!!int`) are refused: every value is text, and its field says what it means.",
        "actors:\n  - id: russia\n    title: !!str Russia",
    ),
}
