"""Runs SQL on Apache Spark: a line of JSON in for each request, a line of JSON out with rows or an error."""

import json
import os
import sys

from pyspark.sql import SparkSession

# Most of the time goes into code that runs once.
JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

SETTINGS = {
    "spark.driver.extraJavaOptions": JAVA_OPTIONS,
    "spark.executor.extraJavaOptions": JAVA_OPTIONS,
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    # Two executors have something to do, and small tables take no more tasks than that.
    "spark.scheduler.minRegisteredResourcesRatio": "1.0",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    # Otherwise the driver would evaluate expressions over small tables, and not the executors.
    "spark.sql.optimizer.excludedRules": "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation",
    # Tests quote names as the standard has it.
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",
}


def start(master):
    builder = SparkSession.builder.appName("bailiwick").master(master)
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session


def answer(session, request):
    for statement in request.get("statements", []):
        session.sql(statement)
    if "query" not in request:
        return {"rows": []}
    return {"rows": [list(row) for row in session.sql(request["query"]).collect()]}


def main(master):
    # What the engine prints must not get between answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    session = start(master)
    session.range(2).count()
    # The driver is listed, too.
    executors = session.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
    print(json.dumps({"executors": executors, "version": session.version}), file=answers, flush=True)
    for line in sys.stdin:
        try:
            result = answer(session, json.loads(line))
        except Exception as error:
            result = {"error": str(error)}
        print(json.dumps(result, default=str), file=answers, flush=True)
    session.stop()


main(sys.argv[1])
