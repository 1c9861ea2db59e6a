//! Listening: connections with time limits at every stage, and an orderly end.
//!
//! The framework's own server sets no limit on how long a client may take to send the
//! head of a request or to accept a response, nor on how many connections are open; this
//! one does. It speaks HTTP/1.1: TLS and later versions belong to the proxy in front.

mod patient;

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use poem::http::uri::Scheme;
use poem::web::{LocalAddr, RemoteAddr};
use poem::{Endpoint, Response};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;

use crate::options::HttpOptions;
use patient::Patient;

/// Connections that wait to be accepted, in the kernel.
const BACKLOG: u32 = 1_024;
/// The largest head of a request, and how much is read at once.
const BUFFER_BYTES: usize = 64 * 1024;
/// How long to wait when the machine has no descriptor left for another connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// A bound listener, not serving yet.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Binds to the address; port 0 takes any that is free.
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub fn bind(address: SocketAddr) -> io::Result<Self> {
        let socket = if address.is_ipv4() {
            TcpSocket::new_v4()?
        } else {
            TcpSocket::new_v6()?
        };
        socket.set_reuseaddr(true)?;
        socket.bind(address)?;
        let listener = socket.listen(BACKLOG)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` is ready, then accepts nothing more, lets begun requests end
    /// for as long as [`HttpOptions::shutdown_grace`] and hangs up on the rest.
    pub async fn run<E>(self, endpoint: E, options: &HttpOptions, stop: impl Future<Output = ()>)
    where
        E: Endpoint<Output = Response> + 'static,
    {
        let (stopping, stopped) = watch::channel(false);
        let shared = Arc::new(Shared {
            endpoint,
            address: self.address,
            stopped,
            limits: Limits::of(options),
        });
        let slots = Arc::new(Semaphore::new(options.max_connections));
        let mut connections = JoinSet::new();
        let mut stop = pin!(stop);
        loop {
            let (stream, peer, slot) = tokio::select! {
                () = &mut stop => break,
                accepted = accept(&self.listener, &slots) => accepted,
            };
            connections.spawn(serve(Arc::clone(&shared), stream, peer, slot));
            while connections.try_join_next().is_some() {}
        }
        drop(self.listener);
        // A receiver is there as long as `shared` is.
        let _ = stopping.send(true);
        let ended = async { while connections.join_next().await.is_some() {} };
        if tokio::time::timeout(options.shutdown_grace, ended)
            .await
            .is_err()
        {
            tracing::warn!(
                connections = connections.len(),
                "hanging up on requests that take too long"
            );
        }
    }
}

#[derive(Clone, Copy)]
struct Limits {
    head: Duration,
    write: Duration,
}

impl Limits {
    const fn of(options: &HttpOptions) -> Self {
        Self {
            head: options.head_timeout,
            write: options.write_timeout,
        }
    }
}

struct Shared<E> {
    endpoint: E,
    address: SocketAddr,
    stopped: watch::Receiver<bool>,
    limits: Limits,
}

/// The next connection, once there is room for it.
async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    // The semaphore is never closed.
    let slot = Arc::clone(slots).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, slot),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

async fn serve<E>(
    shared: Arc<Shared<E>>,
    stream: TcpStream,
    peer: SocketAddr,
    _slot: Option<OwnedSemaphorePermit>,
) where
    E: Endpoint<Output = Response> + 'static,
{
    // Without it small responses wait for acknowledgements; no harm when it cannot be set.
    let _ = stream.set_nodelay(true);
    let Limits { head, write } = shared.limits;
    let mut stopped = shared.stopped.clone();
    let service = service_fn(|request: hyper::Request<hyper::body::Incoming>| {
        let shared = Arc::clone(&shared);
        async move {
            let places = (LocalAddr(shared.address.into()), RemoteAddr(peer.into()));
            let request = (request, places.0, places.1, Scheme::HTTP).into();
            Ok::<_, Infallible>(hyper::Response::from(
                shared.endpoint.get_response(request).await,
            ))
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_buf_size(BUFFER_BYTES)
        .serve_connection(TokioIo::new(Patient::new(stream, write)), service);
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = async { drop(stopped.wait_for(|stopped| *stopped).await) } => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, %peer, "a connection ended early");
    }
}

#[cfg(test)]
mod tests;
