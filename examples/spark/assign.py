"""Assigns accounts in Parquet to territories on a cluster, by SQL that plan.ts has written.

spark-submit assign.py --sql sql.json --accounts accounts --out assignments
"""

import argparse
import json
import time

from pyspark.sql import SparkSession


def read_arguments():
    parser = argparse.ArgumentParser(description="assign accounts to territories")
    parser.add_argument("--sql", required=True, help="JSON with statements and a query")
    parser.add_argument("--accounts", required=True, help="Parquet with a row for each account")
    parser.add_argument("--out", required=True, help="where assignments are written, as Parquet")
    return parser.parse_args()


def assign(spark, sql, accounts):
    """One row for each territory of an account: account_id, territory_id, place, source."""
    # Rules are small: the driver makes views of them, and every executor gets a copy of each.
    for statement in sql["statements"]:
        spark.sql(statement)
    accounts.createOrReplaceTempView("accounts")
    return spark.sql(sql["query"])


def main():
    arguments = read_arguments()
    spark = SparkSession.builder.appName("bailiwick").getOrCreate()
    with open(arguments.sql, encoding="utf-8") as file:
        sql = json.load(file)
    start = time.monotonic()
    assignments = assign(spark, sql, spark.read.parquet(arguments.accounts))
    assignments.write.mode("overwrite").parquet(arguments.out)
    print(json.dumps({"seconds": round(time.monotonic() - start, 2)}))
    spark.stop()


main()
