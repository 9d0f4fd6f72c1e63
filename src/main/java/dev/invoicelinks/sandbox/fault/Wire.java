package dev.invoicelinks.sandbox.fault;

import java.time.Duration;

/** The connections of the sandbox, below HTTP. */
interface Wire {

    /** Ends the caller's connection with a TCP reset: what was not yet read at the other end is lost. */
    void reset(int callerPort);

    /** Ends the caller's connection in good order, without another byte. */
    void close(int callerPort);

    /** Resets the next connections as soon as they are accepted; 0: none any more. */
    void resetNext(int connections);

    /** Stops listening for a while, after ending every open connection: new ones are refused. */
    void refuse(Duration howLong);

    /** Listens again at once. */
    void listen();
}
