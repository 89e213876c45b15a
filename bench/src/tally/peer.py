"""Counts an election by Equal Shares with pabutools; prints seconds and winners as JSON."""

import json
import sys
import time

from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares
from pabutools.tiebreaking import lexico_tie_breaking

path, completion = sys.argv[1:]
instance, profile = parse_pabulib(path)
# Equal ballots once, with their number: the quickest way the library offers.
profile = profile.as_multiprofile()
options = {"voter_budget_increment": 1} if completion == "add-one" else {}
start = time.perf_counter()
winners = method_of_equal_shares(
    instance, profile, sat_class=Cost_Sat, tie_breaking=lexico_tie_breaking, **options
)
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "winners": [project.name for project in winners]}))
