package org.interculturalpractices.service.admission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.interculturalpractices.service.admission.QueryTicket.Lane;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * The scheduler of queries, with two lanes. Every query begins in the short lane; one that runs on moves to the long lane, where few places are,
 * and stands still until it gets one. A client whose long queries have used much of late goes to the long lane at once, unless it is alone. So short queries
 * always find a place soon, however many long ones there are. Those who wait go in the order of what they have used, and no
 * client has more than its share. Thread-safe.
 */
public final class QueryLanes {

    private static final int CLIENTS_REMEMBERED = 10_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LaneSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Lane, Integer> free = new EnumMap<>(Lane.class);
    private final List<QueryTicket> line = new ArrayList<>();
    private final Map<Client, ClientShare> clients = new HashMap<>();
    private boolean closed;

    /** Lanes in which nothing runs yet. */
    public QueryLanes(LaneSettings settings) {
        this.settings = settings;
        free.put(Lane.SHORT, settings.running());
        free.put(Lane.LONG, settings.longRunning());
    }

    /**
     * Waits for a place.
     *
     * @throws ServiceException with {@link Code#CLIENT_BUSY} if the client has too many queries here, with
     *     {@link Code#SERVICE_BUSY} if too many wait or the patience is over, with {@link Code#CLIENT_GONE} if the client is gone
     */
    QueryTicket enter(Asker asker) {
        lock.lock();
        try {
            ClientShare share = shareWithRoom(asker.client());
            QueryTicket ticket = new QueryTicket(share, firstLane(share), lock.newCondition());
            line.add(ticket);
            share.present++;
            giveTurns();
            if (!ticket.running) {
                waitInLine(ticket, asker);
            }
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Counts a request that waits for the answer of another one in the share of its client.
     *
     * @return ends that; to be called once
     * @throws ServiceException with {@link Code#CLIENT_BUSY} if the client has too many queries here
     */
    public Runnable follow(Client client) {
        lock.lock();
        try {
            ClientShare share = shareWithRoom(client);
            share.present++;
            return () -> {
                lock.lock();
                try {
                    share.present--;
                } finally {
                    lock.unlock();
                }
            };
        } finally {
            lock.unlock();
        }
    }

    private ClientShare shareWithRoom(Client client) {
        ClientShare share = share(client);
        if (share.present >= settings.perClient()) {
            throw new ServiceException(
                    Code.CLIENT_BUSY,
                    "You have " + share.present
                            + " queries running and waiting, which is as many as one client may; send the next when one ends.");
        }
        return share;
    }

    /** Goes on at a check of the query: moves it to the long lane when its time in the short one is over. */
    void goOn(QueryTicket ticket, QueryBudget budget, long elapsed) {
        // Read without the lock: only the thread of this query changes its lane once it runs.
        if (ticket.lane == Lane.LONG || elapsed < settings.longAfter().toNanos()) {
            return;
        }
        lock.lock();
        try {
            endTurn(ticket, true);
            ticket.lane = Lane.LONG;
            if (line.stream().filter(other -> other.pausing).count() >= settings.pausing()) {
                throw budget.fail(busy("too many long queries run at a time"));
            }
            ticket.pausing = true;
            line.add(ticket);
            giveTurns();
            while (!ticket.running) {
                if (budget.failure() != null || budget.remaining().isNegative()) {
                    line.remove(ticket);
                    throw budget.fail(busy("other long queries ran for as long as this one might"));
                }
                ticket.granted.awaitNanos(LOOK_NANOS);
            }
            ticket.pausing = false;
        } catch (InterruptedException e) {
            line.remove(ticket);
            Thread.currentThread().interrupt();
            throw budget.fail(busy("the query was interrupted"));
        } finally {
            lock.unlock();
        }
    }

    /** Gives the place to the next in line. */
    void leave(QueryTicket ticket) {
        lock.lock();
        try {
            if (ticket.running) {
                endTurn(ticket, ticket.lane == Lane.LONG);
            }
            ticket.share.running--;
            ticket.share.present--;
            giveTurns();
        } finally {
            lock.unlock();
        }
    }

    /** How many queries run in both lanes now. */
    public int running() {
        return settings.running() + settings.longRunning() - freePlaces();
    }

    /** How many queries wait for their first turn, or stand still on their way to the long lane. */
    public int waiting() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more; who stands in line is sent away. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            line.forEach(ticket -> ticket.granted.signal());
        } finally {
            lock.unlock();
        }
    }

    /** Whose long queries have used much of late makes way for others, if there are any. */
    private Lane firstLane(ClientShare share) {
        boolean alone = clients.values().stream().noneMatch(other -> other != share && other.present > 0);
        return share.heavy() && !alone ? Lane.LONG : Lane.SHORT;
    }

    private int freePlaces() {
        lock.lock();
        try {
            return free.values().stream().mapToInt(Integer::intValue).sum();
        } finally {
            lock.unlock();
        }
    }

    private void waitInLine(QueryTicket ticket, Asker asker) {
        try {
            if (line.stream().filter(other -> !other.pausing).count() > settings.waiting()) {
                throw busy("as many queries wait as it bears");
            }
            long until = System.nanoTime() + settings.patience().toNanos();
            while (!ticket.running) {
                if (closed) {
                    throw busy("it is about to stop");
                }
                long left = until - System.nanoTime();
                if (left <= 0) {
                    throw busy("no query ended in time to make room");
                }
                if (asker.gone().getAsBoolean()) {
                    throw QueryWorkers.clientGone();
                }
                // Whoever was signalled looks at once whether it is its turn.
                long unused = ticket.granted.awaitNanos(Math.min(left, LOOK_NANOS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy("it is about to stop");
        } finally {
            if (!ticket.running) {
                line.remove(ticket);
                ticket.share.present--;
            }
        }
    }

    /** Gives free places to those in line: first to those who have used least, and of these to the one who came first. */
    private void giveTurns() {
        for (Lane lane : Lane.values()) {
            Optional<QueryTicket> next = next(lane);
            while (next.isPresent() && free(lane) > 0) {
                QueryTicket ticket = next.get();
                line.remove(ticket);
                free.merge(lane, -1, Integer::sum);
                ticket.running = true;
                ticket.turnSince = System.nanoTime();
                if (!ticket.pausing) {
                    ticket.share.running++;
                }
                ticket.granted.signal();
                next = next(lane);
            }
        }
    }

    private Optional<QueryTicket> next(Lane lane) {
        return line.stream()
                .filter(ticket -> ticket.lane == lane)
                .filter(ticket -> ticket.pausing || ticket.share.running < settings.runningPerClient())
                .min(Comparator.comparingDouble((QueryTicket ticket) -> ticket.share.usedSeconds())
                        .thenComparingLong(ticket -> ticket.since));
    }

    private int free(Lane lane) {
        return free.getOrDefault(lane, 0);
    }

    private void endTurn(QueryTicket ticket, boolean wasLong) {
        ticket.running = false;
        ticket.share.use(Duration.ofNanos(System.nanoTime() - ticket.turnSince), wasLong);
        free.merge(ticket.lane, 1, Integer::sum);
    }

    private ClientShare share(Client client) {
        if (clients.size() >= CLIENTS_REMEMBERED) {
            clients.values().removeIf(ClientShare::idle);
        }
        return clients.computeIfAbsent(client, unknown -> new ClientShare());
    }

    private static ServiceException busy(String why) {
        return new ServiceException(
                Code.SERVICE_BUSY, "The service is busy: " + why + ". Try again in a little while, or ask for less.");
    }
}
