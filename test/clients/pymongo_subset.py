"""Writes and reads through the portable subset with a client that is not the bot's own.

usage: python pymongo_subset.py URI        (pip install pymongo)

Prints one line a case and the counts in the end; exit code 1 when a case fails.
"""

import sys

import pymongo
from pymongo import DeleteOne, InsertOne, ReturnDocument, UpdateOne, WriteConcern
from pymongo.errors import BulkWriteError, DuplicateKeyError, OperationFailure

client = pymongo.MongoClient(sys.argv[1], serverSelectionTimeoutMS=5000)
db = client["pymongo-subset"]
rows = db["rows"]
cases = []


def case(act):
    cases.append(act)
    return act


def ids(found):
    return "".join(row["_id"] for row in found)


def refused(act, code):
    try:
        act()
    except OperationFailure as error:
        assert error.code == code, error
        return error
    raise AssertionError("it was accepted")


@case
def greets_and_lists():
    assert client.admin.command("ping")["ok"] == 1
    assert client.server_info()["versionArray"][0] >= 4
    db["made"].insert_one({})
    assert "pymongo-subset" in client.list_database_names()
    assert "made" in db.list_collection_names()
    db["made"].drop()
    assert "made" not in db.list_collection_names()


@case
def filters():
    rows.insert_many(
        [
            {"_id": "a", "x": 1, "s": "KA-1", "g": [{"at": "V1"}, {"at": "V2"}]},
            {"_id": "b", "x": 2, "s": "KA-2"},
            {"_id": "c", "x": None, "s": "XKA"},
            {"_id": "d"},
        ]
    )
    for query, expected in [
        ({"x": 1}, "a"),
        ({"x": None}, "cd"),
        ({"x": {"$in": [1, 2]}}, "ab"),
        ({"x": {"$ne": 1}}, "bcd"),
        ({"x": {"$gt": 1}}, "b"),
        ({"x": {"$gte": 1, "$lt": 2}}, "a"),
        ({"x": {"$lte": 2}}, "ab"),
        ({"x": {"$exists": True}}, "abc"),
        ({"s": {"$regex": "^KA-"}}, "ab"),
        ({"$or": [{"x": 2}, {"s": "XKA"}]}, "bc"),
        ({"$and": [{"x": {"$gte": 1}}, {"s": "KA-2"}]}, "b"),
        ({"g.at": "V2"}, "a"),
    ]:
        assert ids(rows.find(query).sort("_id", 1)) == expected, query
        assert rows.count_documents(query) == len(expected), query
    assert sorted(rows.distinct("x", {"x": {"$gt": 0}})) == [1, 2]
    assert rows.estimated_document_count() == 4


@case
def cursors_in_batches():
    rows.insert_many([{"_id": f"{n:04}", "n": n} for n in range(1000)])
    found = rows.find({"n": {"$gte": 100}}).sort("n", -1).skip(10).limit(500).batch_size(7)
    assert [row["n"] for row in found] == list(range(989, 489, -1))


@case
def updates():
    rows.insert_one({"_id": "a", "x": 1, "l": [1]})
    change = {"$set": {"y.z": 1}, "$inc": {"x": 2}, "$push": {"l": 2}, "$setOnInsert": {"no": 1}}
    assert rows.update_one({"_id": "a"}, change).modified_count == 1
    rows.update_one({"_id": "a"}, {"$addToSet": {"l": 2}, "$unset": {"y": ""}})
    rows.update_one({"_id": "a"}, {"$pull": {"l": 1}})
    assert rows.find_one() == {"_id": "a", "x": 3, "l": [2]}
    assert rows.update_one({"_id": "n", "k": 1}, {"$setOnInsert": {"v": 1}}, upsert=True).upserted_id == "n"
    assert rows.find_one({"_id": "n"}) == {"_id": "n", "k": 1, "v": 1}
    rows.replace_one({"_id": "n"}, {"w": 1})
    after = rows.find_one_and_update({}, {"$inc": {"w": 1}}, sort=[("_id", -1)], return_document=ReturnDocument.AFTER)
    assert after == {"_id": "n", "w": 2}
    assert rows.find_one_and_delete({"w": 2}) == {"_id": "n", "w": 2}
    assert rows.delete_many({}).deleted_count == 1


@case
def bulk_writes():
    rows.insert_one({"_id": "k1"})
    try:
        rows.insert_many([{"_id": f"k{n}"} for n in range(4)], ordered=False)
        raise AssertionError("the duplicate was accepted")
    except BulkWriteError as error:
        assert [(one["index"], one["code"]) for one in error.details["writeErrors"]] == [(1, 11000)]
    result = rows.bulk_write(
        [InsertOne({"_id": "b"}), UpdateOne({"_id": "b"}, {"$set": {"x": 1}}), DeleteOne({"_id": "k0"})]
    )
    assert (result.inserted_count, result.modified_count, result.deleted_count) == (1, 1, 1)
    rows.with_options(write_concern=WriteConcern(w=0)).insert_one({"_id": "unacknowledged"})


@case
def indexes():
    assert rows.create_index([("x", 1), ("y", -1)]) == "x_1_y_-1"
    rows.create_index("code", unique=True, sparse=True)
    rows.insert_many([{"_id": "a", "code": "A"}, {"_id": "b"}, {"_id": "c"}])
    try:
        rows.insert_one({"code": "A"})
        raise AssertionError("the duplicate was accepted")
    except DuplicateKeyError as error:
        assert error.code == 11000
    assert sorted(rows.index_information()) == ["_id_", "code_1", "x_1_y_-1"]
    rows.drop_index("code_1")
    assert "code_1" not in rows.index_information()


@case
def aggregates():
    rows.insert_many([{"_id": str(n), "area": "north" if n % 3 else None, "n": n} for n in range(9)])
    stages = [{"$match": {"n": {"$gt": 0}}}, {"$group": {"_id": "$area", "n": {"$sum": "$n"}, "rows": {"$sum": 1}}}]
    found = list(rows.aggregate([*stages, {"$sort": {"_id": 1}}]))
    assert found == [{"_id": None, "n": 9, "rows": 2}, {"_id": "north", "n": 27, "rows": 6}]


@case
def refusals():
    rows.insert_one({"_id": "a"})
    refused(lambda: db.command("noSuchCommand"), 59)
    refused(lambda: list(rows.find({"x": {"$bogus": 1}})), 2)
    refused(lambda: rows.update_one({"_id": "a"}, {"$set": {"_id": "b"}}), 66)
    refused(lambda: list(rows.aggregate([{"$bogus": 1}])), 40324)
    assert rows.find_one() == {"_id": "a"}


failing = 0
for act in cases:
    db.drop_collection(rows)
    try:
        act()
        print(f"  ok {act.__name__}")
    except Exception as error:  # every failure is shown, whatever it is
        failing += 1
        print(f"  FAILED {act.__name__}: {type(error).__name__} {error}")
client.drop_database(db)
print(f"  {len(cases) - failing} passing")
if failing:
    print(f"  {failing} failing")
sys.exit(1 if failing else 0)
