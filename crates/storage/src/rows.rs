//! Where a statement runs: in a picture that is read from, or in a turn that writes, which holds the connection for that
//! statement only, so that it can be ended between two of them.

use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, StreamExt};
use sqlx::error::BoxDynError;
use sqlx::sqlite::{SqliteArguments, SqliteQueryResult, SqliteRow, SqliteStatement, SqliteTypeInfo};
use sqlx::{AssertSqlSafe, Describe, Either, Execute, Executor, SqlSafeStr, SqlStr, Sqlite, Transaction};

use crate::turns::{Opening, Turn};

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
            let (mut rows, opening) = match turn.rows().await {
                Ok(rows) => rows,
                Err(error) => return vec![Err(error)],
            };
            let mut all: Vec<_> = match opening {
                None => rows.fetch_many(query).collect().await,
                Some(opening) => {
                    let all = async { Ok(rows.fetch_many(Opened { opening, query }).collect().await) };
                    turn.opens(opening, all).await.unwrap_or_else(|error| vec![Err(error)])
                }
            };
            // Each statement of the opening ends with a figure of what was changed, which is not by this one.
            let opened = opening.map_or(0, |opening| opening.count);
            let opened = all.iter().take(opened).take_while(|one| one.is_ok()).count();
            all.drain(..opened);
            match all.last() {
                Some(Err(error)) => turn.has_met(error, opening),
                _ if opening.is_some() => turn.is_opened(),
                _ => {}
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
                let (mut rows, opening) = turn.rows().await?;
                let found = match opening {
                    None => rows.fetch_optional(query).await,
                    Some(opening) => turn.opens(opening, rows.fetch_optional(Opened { opening, query })).await,
                };
                match &found {
                    Err(error) => turn.has_met(error, opening),
                    Ok(_) if opening.is_some() => turn.is_opened(),
                    Ok(_) => {}
                }
                found
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
            Rows::Written(turn) => Box::pin(async move { turn.idle().await?.prepare_with(sql, parameters).await }),
        }
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<Describe<Sqlite>, sqlx::Error>>
    where
        'c: 'e,
    {
        match self {
            Rows::Read(tx) => tx.describe(sql),
            Rows::Written(turn) => Box::pin(async move { turn.idle().await?.describe(sql).await }),
        }
    }
}

/// A turn's first statement with what opens the turn before it.
struct Opened<E> {
    opening: Opening,
    query: E,
}

impl<'q, E: Execute<'q, Sqlite>> Execute<'q, Sqlite> for Opened<E> {
    fn sql(self) -> SqlStr {
        let sql = format!("{}; {}", self.opening.statements, self.query.sql().as_str());
        // A constant of ours before what was safe by itself.
        AssertSqlSafe(sql).into_sql_str()
    }

    /// The one that was prepared has no opening.
    fn statement(&self) -> Option<&SqliteStatement> {
        None
    }

    fn take_arguments(&mut self) -> Result<Option<SqliteArguments>, BoxDynError> {
        self.query.take_arguments()
    }

    fn persistent(&self) -> bool {
        self.query.persistent()
    }
}
