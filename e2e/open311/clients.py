"""Programs of others on a running town: PyPI `three` and `georeport` read services and requests,
`three` sends a report and finds it again, every JSON answer is held against the JSON schemas of
open311/schema-validation.

Environment: ALLMENDE_URL (http://host:port), ALLMENDE_API_KEY (a key that may send),
ALLMENDE_SPECS (folder with open311/*.json; without it the schemas are skipped by name).
Closing lines are those of TAP, which `cargo xtask test` counts.
"""

import io
import itertools
import json
import os
import re
import struct
import sys
import traceback
import uuid
import zlib
from pathlib import Path

# `three` 0.8.0 is of 2013 and imports a function that Python 3 calls `filter`. Nothing else of
# it is changed; its XML reader needs Python 2 too, so XML is read with `georeport`.
itertools.ifilter = filter

import requests  # noqa: E402
import three  # noqa: E402
import xmltodict  # noqa: E402
from georeport import GeoReport  # noqa: E402

URL = os.environ["ALLMENDE_URL"].rstrip("/")
KEY = os.environ["ALLMENDE_API_KEY"]
V2 = f"{URL}/open311/v2"
LAMP = "strassenlaterne"


def picture():
    """A PNG of 64 times 48 pixels."""
    rows = b"".join(b"\0" + bytes((x * 3, y * 4, 120)[c] for x in range(64) for c in range(3)) for y in range(48))

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 64, 48, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def schema(name):
    """A validator for one of the schemas; None where they are not there."""
    folder = os.environ.get("ALLMENDE_SPECS")
    if not folder or not (Path(folder) / "open311" / name).is_file():
        return None
    import jsonschema
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012

    files = {path.name: json.loads(path.read_text()) for path in (Path(folder) / "open311").glob("*.json")}
    known = Registry().with_resources((n, Resource.from_contents(s, DRAFT202012)) for n, s in files.items())
    return jsonschema.Draft202012Validator(files[name], registry=known)


class Skipped(Exception):
    pass


def holds(name, answer):
    """Holds an answer against a schema; one that takes everything would prove nothing."""
    validator = schema(name)
    if validator is None:
        raise Skipped(f"{name}: ALLMENDE_SPECS holds no open311 schemas")
    assert list(validator.iter_errors({"nothing": 1} if name == "service-definition.json" else [{}])), name
    faults = [f"{list(e.absolute_path)}: {e.message}" for e in validator.iter_errors(answer)]
    assert not faults, faults[:5]


def the_discovery_leads_three_to_the_endpoint():
    found = three.Three(f"{URL}/open311").discovery()
    endpoint = found["endpoints"][0]
    assert endpoint["specification"] == "http://wiki.open311.org/GeoReport_v2", endpoint
    assert requests.get(f"{endpoint['url']}/services.json").status_code == 200
    assert three.Three(V2).discovery() == found


def three_and_georeport_read_the_same_services():
    old = three.Three(V2).services()
    assert len(old) > 10, len(old)
    assert GeoReport(V2).get_service_list() == old
    in_xml = GeoReport(V2, output_format="xml").get_service_list()
    assert [s["service_code"] for s in in_xml] == [s["service_code"] for s in old]
    assert [s["metadata"] for s in in_xml] == [str(s["metadata"]).lower() for s in old]
    holds("services.json", old)


def every_definition_fits_its_schema_and_reads_the_same_as_xml():
    for service in three.Three(V2).services():
        code = service["service_code"]
        definition = three.Three(V2).services(code)
        assert definition["service_code"] == code
        assert bool(definition["attributes"]) == service["metadata"], code
        in_xml = GeoReport(V2, output_format="xml").get_service_definition(code)
        attributes = (in_xml["attributes"] or {}).get("attribute", [])
        attributes = attributes if isinstance(attributes, list) else [attributes]
        assert [a["code"] for a in attributes] == [a["code"] for a in definition["attributes"]], code
        holds("service-definition.json", definition)


def requests_read_the_same_by_all_and_fit_the_schema():
    old = three.Three(V2).requests()
    assert len(old) > 3, len(old)
    assert GeoReport(V2).get_service_requests() == old
    in_xml = GeoReport(V2, output_format="xml").get_service_requests()
    assert [r["service_request_id"] for r in in_xml] == [r["service_request_id"] for r in old]
    assert [r["description"] for r in in_xml] == [r["description"].replace("\r\n", "\n") for r in old]
    for request in old:
        assert isinstance(request["service_request_id"], str)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", request["requested_datetime"])
    one = GeoReport(V2).get_service_request(old[0]["service_request_id"])
    assert one == old[0]
    holds("requests.json", old)
    holds("requests.json", three.Three(V2).requests(extensions="true"))


def filters_leave_what_was_asked_for():
    city = three.Three(V2)
    for status in ("open", "closed"):
        found = city.requests(status=status)
        assert found and all(r["status"] == status for r in found), status
    code = city.requests()[0]["service_code"]
    assert all(r["service_code"] == code for r in city.requests(code))
    everything = [r["service_request_id"] for r in city.requests()]
    paged = [r["service_request_id"] for n in (1, 2) for r in city.requests(count=2, page=n)]
    assert paged == everything[:4], (paged, everything[:4])
    wanted = sorted(everything[:3])
    assert sorted(r["service_request_id"] for r in city.requests(service_request_id=",".join(wanted))) == wanted


def three_sends_a_report_and_a_repeat_is_the_same_one():
    city = three.Three(V2, api_key=KEY)
    report = {
        "lat": 47.6634, "long": 9.1757, "address": "Münsterplatz 1", "name": "Grace Hopper",
        "email": "grace@post.example", "description": "Die Laterne flackert.\nSeit Montag.",
        "attribute[zustand]": "dunkel", "idempotency_key": str(uuid.uuid4()),
    }
    sent = city.post(LAMP, **report)
    assert city.post_response.status_code == 201, city.post_response.text
    number = sent[0]["service_request_id"]
    assert re.fullmatch(r"[0-9A-Z]{7}", number), number
    again = city.post(LAMP, **report)
    assert city.post_response.status_code == 200 and again == sent, again
    # Nobody has read it yet, so its number is known to nobody else.
    errors = city.request(number)
    assert errors[0]["code"] == 404 and number in errors[0]["description"], errors
    released(number)
    read = city.request(number)[0]
    assert read["description"] == report["description"] and read["status"] == "open", read
    assert (read["lat"], read["long"], read["service_code"]) == (47.6634, 9.1757, LAMP), read
    assert "Hopper" not in json.dumps(read) and "grace@" not in json.dumps(read)
    holds("requests.json", city.request(number))


def three_sends_a_picture_and_everybody_sees_it_after_the_release():
    city = three.Three(V2, api_key=KEY)
    fields = {"attribute[zustand]": "dunkel", "address": "Am Hafen", "description": "Mit Bild"}
    sent = city.post(LAMP, media=("lamp.png", io.BytesIO(picture()), "image/png"), **fields)
    assert city.post_response.status_code == 201, city.post_response.text
    number = sent[0]["service_request_id"]
    released(number)
    address = city.request(number)[0]["media_url"]
    shown = requests.get(address)
    assert shown.status_code == 200 and shown.headers["content-type"] == "image/jpeg", address


def refusals_come_in_the_format_that_was_asked_for():
    city = three.Three(V2, api_key="alm_wrong")
    assert city.post(LAMP, lat=47.66, long=9.17)[0]["code"] == 403
    assert city.post_response.status_code == 403
    right = three.Three(V2, api_key=KEY)
    assert [e["code"] for e in right.post(LAMP, description="wo?")] == [400, 400]
    for path, status in (("services/none", 404), ("requests/NONE", 404), ("requests", 400), ("nowhere", 404)):
        query = {"status": "sideways"} if status == 400 else {}
        as_json = requests.get(f"{V2}/{path}.json", params=query)
        as_xml = requests.get(f"{V2}/{path}.xml", params=query)
        assert (as_json.status_code, as_xml.status_code) == (status, status), path
        assert as_json.headers["content-type"] == "application/json; charset=utf-8"
        assert as_xml.headers["content-type"] == "text/xml; charset=utf-8"
        error = xmltodict.parse(as_xml.content)["errors"]["error"]
        text = as_json.json()[0]["description"].replace(f"{path}.json", f"{path}.xml")
        assert error == {"code": str(status), "description": text}, error


def the_files_open_with_readers_of_others():
    import csv

    table = list(csv.DictReader(io.StringIO(requests.get(f"{URL}/reports.csv").content.decode("utf-8"))))
    features = requests.get(f"{URL}/reports.geojson").json()["features"]
    assert [row["code"] for row in table] == [f["id"] for f in features] and len(table) > 10
    feed = xmltodict.parse(requests.get(f"{URL}/reports/feed.atom").content)["feed"]
    assert len(feed["entry"]) > 3


def released(number):
    """Releases a report as the demo city's clerk would: through the page of the case."""
    clerk = requests.Session()
    clerk.get(f"{URL}/demo/enter/kerstin.auer@konstanz.example")
    case = clerk.get(f"{URL}/staff/reports/{number}").text
    form = re.search(rf'<form[^>]*action="(/staff/reports/{number}/release[^"]*)".*?</form>', case, re.S)
    assert form, "the case can be released"
    fields = []
    for tag in re.findall(r"<input[^>]*>", form.group(0)):
        name, value = (re.search(rf'\b{part}="([^"]*)"', tag) for part in ("name", "value"))
        if name:
            fields.append((name.group(1), value.group(1) if value else "on"))
    done = clerk.post(URL + form.group(1).split("#")[0], data=fields, headers={"Origin": URL})
    assert done.status_code == 200, (done.status_code, done.url)


TESTS = [
    the_discovery_leads_three_to_the_endpoint,
    three_and_georeport_read_the_same_services,
    every_definition_fits_its_schema_and_reads_the_same_as_xml,
    requests_read_the_same_by_all_and_fit_the_schema,
    filters_leave_what_was_asked_for,
    three_sends_a_report_and_a_repeat_is_the_same_one,
    three_sends_a_picture_and_everybody_sees_it_after_the_release,
    refusals_come_in_the_format_that_was_asked_for,
    the_files_open_with_readers_of_others,
]


def main():
    failed = 0
    for number, test in enumerate(TESTS, 1):
        name = test.__name__.replace("_", " ")
        try:
            test()
            print(f"ok {number} - {name}")
        except Skipped as why:
            print(f"ok {number} - {name} # skipped after the rest held: {why}")
        except Exception:
            failed += 1
            print(f"not ok {number} - {name}\n{traceback.format_exc()}")
    print(f"# pass {len(TESTS) - failed}\n# fail {failed}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
