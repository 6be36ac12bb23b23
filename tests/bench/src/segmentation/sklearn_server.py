"""Answers one JSON object a line: what scikit-learn takes for the same work on the same rows."""

import json
import resource
import sys
import time

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

data = {}


def load(request):
    """Codes (bytes, row by row) and numerics (float32) become the one-hot matrix that scikit-learn needs."""
    rows, levels, numerics = request["rows"], request["levels"], request["numericCount"]
    codes = np.fromfile(request["codes"], dtype=np.uint8).reshape(-1, len(levels))[:rows]
    numbers = np.fromfile(request["numerics"], dtype=np.float32).reshape(-1, numerics)[:rows]
    data.clear()
    for precision in request["precisions"]:
        matrix = np.zeros((rows, sum(levels) + numerics), dtype=precision)
        start = 0
        for column, count in enumerate(levels):
            matrix[np.arange(rows), start + codes[:, column]] = 1
            start += count
        matrix[:, start:] = numbers
        data[precision] = matrix
    return {}


def fit(request):
    matrix = data[request["precision"]]
    start = request.get("start")
    options = {"init": "k-means++"} if start is None else {"init": np.array(start, dtype=matrix.dtype)}
    model = KMeans(request["clusterCount"], n_init=1, random_state=request["seed"], **options)
    began = time.perf_counter()
    model.fit(matrix)
    milliseconds = 1000 * (time.perf_counter() - began)
    data["model"] = model
    return {"milliseconds": milliseconds, "inertia": float(model.inertia_), "iterations": int(model.n_iter_)}


def predict(request):
    matrix = data[request["precision"]]
    rows = matrix[: request["rows"]]
    began = time.perf_counter()
    for _ in range(request["times"]):
        data["model"].predict(rows)
    return {"milliseconds": 1000 * (time.perf_counter() - began) / request["times"]}


def choose(request):
    """Fits and exact silhouettes for each number of clusters."""
    matrix = data[request["precision"]]
    began = time.perf_counter()
    scores = []
    for count in request["clusterCounts"]:
        labels = KMeans(count, n_init=1, random_state=request["seed"]).fit_predict(matrix)
        scores.append(float(silhouette_score(matrix, labels)))
    return {"milliseconds": 1000 * (time.perf_counter() - began), "scores": scores}


def memory(_):
    return {"megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def version(_):
    return {"version": sklearn.__version__}


answers = {"load": load, "fit": fit, "predict": predict, "choose": choose, "memory": memory, "version": version}
for line in sys.stdin:
    message = json.loads(line)
    print(json.dumps(answers[message["question"]](message)), flush=True)
