//! Where a statement runs: in a picture that is read from, or in a turn that writes, which holds the connection for that
//! statement only, so that it can be ended between two of them.

use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, StreamExt};
use sqlx::sqlite::{SqliteQueryResult, SqliteRow, SqliteStatement, SqliteTypeInfo};
use sqlx::{Describe, Either, Execute, Executor, SqlStr, Sqlite, Transaction};

use crate::turns::Turn;

/// Where statements run.
#[derive(Debug)]
pub(crate) enum Rows {
    Read(Transaction<'static, Sqlite>),
    Written(Turn),
}

impl<'c> Executor<'c> for &'c mut Rows {
    type Database = Sqlite;

    fn fetch_many<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxStream<'e, Result<Either<SqliteQueryResult, SqliteRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        let turn = match self {
            Rows::Read(tx) => return tx.fetch_many(query),
            Rows::Written(turn) => turn,
        };
        let all = async move {
            let all: Vec<_> = match turn.rows().await {
                Ok(mut rows) => rows.fetch_many(query).collect().await,
                Err(error) => vec![Err(error)],
            };
            if let Some(Err(error)) = all.last() {
                turn.has_met(error);
            }
            all
        };
        stream::once(all).flat_map(stream::iter).boxed()
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<SqliteRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        match self {
            Rows::Read(tx) => tx.fetch_optional(query),
            Rows::Written(turn) => Box::pin(async move {
                let found = turn.rows().await?.fetch_optional(query).await;
                found.inspect_err(|error| turn.has_met(error))
            }),
        }
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [SqliteTypeInfo],
    ) -> BoxFuture<'e, Result<SqliteStatement, sqlx::Error>>
    where
        'c: 'e,
    {
        match self {
            Rows::Read(tx) => tx.prepare_with(sql, parameters),
            Rows::Written(turn) => Box::pin(async move { turn.rows().await?.prepare_with(sql, parameters).await }),
        }
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<Describe<Sqlite>, sqlx::Error>>
    where
        'c: 'e,
    {
        match self {
            Rows::Read(tx) => tx.describe(sql),
            Rows::Written(turn) => Box::pin(async move { turn.rows().await?.describe(sql).await }),
        }
    }
}
