"""Groups of an export by PyPI's red-dwarf: `red_dwarf.py FOLDER`."""

import csv
import sys
import time

from reddwarf.implementations.polis import run_pipeline

with open(f"{sys.argv[1]}/votes.csv", newline="") as file:
    votes = [
        {
            "participant_id": int(row["voter-id"]),
            "statement_id": int(row["comment-id"]),
            "vote": int(row["vote"]),
            "modified": number,
        }
        for number, row in enumerate(csv.DictReader(file))
    ]
begun = time.monotonic()
found = run_pipeline(votes=votes)
took = time.monotonic() - begun
groups = found.participants_df["cluster_id"].nunique()
print(f"{took * 1000:.2f} ms, {groups} groups")
