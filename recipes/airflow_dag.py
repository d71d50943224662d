"""Airflow: crawl every site of the list at night, then export; copy to the dags folder.

A task's exit code is archivebot's: 4 and 13 are no failures here, everything else is.
"""

from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

SITES = ["example-times", "example-post"]

ENVIRONMENT = {
    "ARCHIVEBOT_ARCHIVE": "/srv/archivebot/archive",
    "ARCHIVEBOT_EXPORTS": "/srv/archivebot/exports",
    "ARCHIVEBOT_SITES": "/srv/archivebot/sites",
    "ARCHIVEBOT_CONTACT": "archive@example.org",
}

CRAWL = "archivebot crawl {site} -a since=7d || test $? -eq 4 -o $? -eq 13"
EXPORT = "archivebot export --name nightly -o s3://example-bucket/nightly/"

with DAG(
    "archivebot",
    schedule="17 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=30)},
) as dag:
    export = BashOperator(task_id="export", bash_command=EXPORT, env=ENVIRONMENT, append_env=True)
    for site in SITES:
        crawl = BashOperator(
            task_id=f"crawl-{site}", bash_command=CRAWL.format(site=site), env=ENVIRONMENT, append_env=True
        )
        crawl >> export
